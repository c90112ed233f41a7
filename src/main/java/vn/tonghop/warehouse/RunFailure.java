package vn.tonghop.warehouse;

import vn.tonghop.model.Message;

/**
 * A part of a run that could not be done.
 *
 * @param part which
 * @param reason why, in words for people
 */
public record RunFailure(RunPart part, Message reason) {}
