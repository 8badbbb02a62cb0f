package dev.lifeops.ocr.reread;

/** A character that was read, where it stands from the line's left end (0) to its right (1), and how sure it is. */
record Glyph(String text, double left, double right, double probability) {

    double middle() {
        return (left + right) / 2;
    }
}
