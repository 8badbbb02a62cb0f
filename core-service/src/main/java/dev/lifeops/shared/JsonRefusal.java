package dev.lifeops.shared;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A value that a deserializer of ours does not take, with a message meant for the client. */
class JsonRefusal extends MismatchedInputException {

    JsonRefusal(JsonParser parser, String message, Class<?> type) {
        super(parser, message, type);
    }
}
