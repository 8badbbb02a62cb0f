package dev.lifeops.ocr.printer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of a receipt before they are drawn, on a grid as wide as the till's paper. */
final class Sheet {
    private final int columns;
    private final List<Row> rows = new ArrayList<>();

    Sheet(int columns) {
        this.columns = columns;
    }

    int columns() {
        return columns;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    Sheet title(String text) {
        return add(largest(Face.HUGE, text.length()), new Cell(text, columns / 2.0, Anchor.CENTRE));
    }

    Sheet centre(String text) {
        return add(Face.PLAIN, new Cell(text, columns / 2.0, Anchor.CENTRE));
    }

    Sheet left(String text) {
        return add(Face.PLAIN, new Cell(text, 0, Anchor.LEFT));
    }

    Sheet right(String text) {
        return add(Face.PLAIN, new Cell(text, columns, Anchor.RIGHT));
    }

    Sheet pair(String left, String right) {
        return pair(Face.PLAIN, left, right);
    }

    Sheet pair(Face face, String left, String right) {
        return add(
                largest(face, left.length() + 2 + right.length()),
                new Cell(left, 0, Anchor.LEFT),
                new Cell(right, columns, Anchor.RIGHT));
    }

    private Face largest(Face wanted, int characters) {
        return characters * wanted.wide <= columns ? wanted : Face.TALL;
    }

    Sheet rule(char with) {
        return add(Face.PLAIN, new Cell(Character.toString(with), 0, Anchor.FILL));
    }

    Sheet blank() {
        rows.add(new Row(Face.PLAIN, List.of()));
        return this;
    }

    Sheet row(Cell... cells) {
        return add(Face.PLAIN, cells);
    }

    static Cell at(double column, String text) {
        return new Cell(text, column, Anchor.LEFT);
    }

    static Cell upTo(double column, String text) {
        return new Cell(text, column, Anchor.RIGHT);
    }

    /** The text as a QR code. */
    Sheet code(String text) {
        rows.add(new Row(Face.CODE, List.of(new Cell(text, columns / 2.0, Anchor.CENTRE))));
        return this;
    }

    private Sheet add(Face face, Cell... cells) {
        rows.add(new Row(face, List.of(cells)));
        return this;
    }

    /** Text that hangs on a column by its start, its middle or its end. */
    record Cell(String text, double column, Anchor anchor) {}

    enum Anchor {
        LEFT(0),
        CENTRE(0.5),
        RIGHT(1),
        /** Repeated from margin to margin. */
        FILL(0);

        final double before;

        Anchor(double before) {
            this.before = before;
        }
    }

    /** How a row's letters are stretched and whether they are bold. */
    enum Face {
        PLAIN(1, 1, false),
        BOLD(1, 1, true),
        TALL(1, 1.5f, true),
        HUGE(2, 2, true),
        /** No letters, but a code as high as so many rows. */
        CODE(1, 16, false);

        final int wide;
        final float tall;
        final boolean bold;

        Face(int wide, float tall, boolean bold) {
            this.wide = wide;
            this.tall = tall;
            this.bold = bold;
        }
    }

    record Row(Face face, List<Cell> cells) {

        String text() {
            return cells.stream().map(Cell::text).collect(Collectors.joining(" "));
        }
    }
}
