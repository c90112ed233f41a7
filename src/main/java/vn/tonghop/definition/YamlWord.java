package vn.tonghop.definition;

import org.yaml.snakeyaml.nodes.Node;

/**
 * A word or phrase of a yml file.
 *
 * @param text cleaned
 * @param at where it stands
 */
record YamlWord(String text, Node at) {}
