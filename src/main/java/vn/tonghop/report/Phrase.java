package vn.tonghop.report;

import vn.tonghop.model.Message;

/**
 * A text of the layout, with place-holders such as {@code {number}} for facts of the release.
 *
 * @param message in both languages
 * @param place where it stands
 */
record Phrase(Message message, Place place) {}
