package dev.lifeops.ocr.decode;

import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Collects the words of a page's text layer with the boxes around them, unless they are not to be believed: letters
 * that nobody sees are what some other machine recognised, and letters without names are not what is seen.
 */
final class PdfWords extends PDFTextStripper {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final double SCALE = (double) PdfFile.DPI / PdfFile.POINTS_PER_INCH;

    private static final double MOST_UNSEEN = 0.5;
    private static final double MOST_NAMELESS = 0.05;
    private static final int REPLACEMENT = 0xFFFD;

    private final Deadline deadline = Deadline.in(PATIENCE);
    private final Map<Float, List<Word>> words = new TreeMap<>();
    private final int page;
    private int drawn;
    private int unseen;
    private int nameless;

    private PdfWords(int page) {
        this.page = page;
        setStartPage(page);
        setEndPage(page);
        setSortByPosition(true);
    }

    static List<Word> of(PDDocument pdf, int page) throws IOException {
        var words = new PdfWords(page);
        words.writeText(pdf, Writer.nullWriter());
        return words.areToBeBelieved() ? words.ofMostUsedDirection() : List.of();
    }

    private boolean areToBeBelieved() {
        return unseen <= MOST_UNSEEN * drawn && nameless <= MOST_NAMELESS * drawn;
    }

    /** What runs up the margin is no part of the rows. */
    private List<Word> ofMostUsedDirection() {
        return words.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        drawn++;
        unseen += getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER ? 1 : 0;
        nameless += isNameless(font.toUnicode(code)) ? 1 : 0;
        super.showGlyph(matrix, font, code, displacement);
    }

    private static boolean isNameless(@Nullable String letter) {
        return letter == null
                || letter.codePoints().anyMatch(c -> switch (Character.getType(c)) {
                    case Character.CONTROL, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
                    default -> c == REPLACEMENT;
                });
    }

    /** PDFBox hands over a word at a time, except where a space is a letter of the font. */
    @Override
    protected void writeString(String text, List<TextPosition> letters) {
        var word = new ArrayList<TextPosition>();
        for (var letter : letters) {
            if (letter.getUnicode().isBlank()) {
                add(word);
                word.clear();
            } else {
                word.add(letter);
            }
        }
        add(word);
    }

    private void add(List<TextPosition> letters) {
        if (letters.isEmpty()) {
            return;
        }
        var text = new StringBuilder();
        letters.forEach(letter -> text.append(letter.getUnicode()));
        words.computeIfAbsent(letters.getFirst().getDir(), _ -> new ArrayList<>())
                .add(new Word(text.toString(), box(letters), 1));
    }

    private Box box(List<TextPosition> letters) {
        var left = letters.stream().mapToDouble(TextPosition::getXDirAdj).min().orElseThrow();
        var right = letters.stream()
                .mapToDouble(l -> l.getXDirAdj() + l.getWidthDirAdj())
                .max()
                .orElseThrow();
        var bottom =
                letters.stream().mapToDouble(TextPosition::getYDirAdj).max().orElseThrow();
        var top = letters.stream()
                .mapToDouble(l -> l.getYDirAdj() - l.getHeightDir())
                .min()
                .orElseThrow();
        return new Box(page, scaled(left), scaled(top), scaled(right - left), scaled(bottom - top));
    }

    private static int scaled(double points) {
        return (int) Math.round(points * SCALE);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        deadline.check();
        super.processOperator(operator, operands);
    }
}
