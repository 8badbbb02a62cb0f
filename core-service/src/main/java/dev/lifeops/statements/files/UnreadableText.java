package dev.lifeops.statements.files;

/** A text that is not what its place asks for. */
final class UnreadableText extends Exception {

    UnreadableText(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
