package vn.tonghop.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import vn.tonghop.model.Fault;
import vn.tonghop.model.Message;

/** Collects what is wrong in the definitions, so that all of it is told at once. */
final class Faults {
    private final List<Fault> found = new ArrayList<>();

    void add(String file, int line, String vi, String en) {
        found.add(new Fault(file, line, new Message(vi, en)));
    }

    void add(String file, Node node, String vi, String en) {
        add(file, line(node), vi, en);
    }

    List<Fault> all() {
        return found;
    }

    /** The line on which a node begins, from 1. */
    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** The end of a Vietnamese message that proposes a word. */
    static String meantVi(Optional<String> nearest) {
        return nearest.map(word -> " Có phải là '" + word + "'?").orElse("");
    }

    /** The end of an English message that proposes a word. */
    static String meantEn(Optional<String> nearest) {
        return nearest.map(word -> " Did you mean '" + word + "'?").orElse("");
    }
}
