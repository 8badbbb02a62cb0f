package dev.lifeops.ocr.decode;

import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.page.Word;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the words of a page's text layer with the boxes around them. */
final class PdfWords extends PDFTextStripper {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final double SCALE = (double) PdfFile.DPI / PdfFile.POINTS_PER_INCH;

    private final Deadline deadline = Deadline.in(PATIENCE);
    private final List<Word> words = new ArrayList<>();
    private final int page;

    private PdfWords(int page) {
        this.page = page;
        setStartPage(page);
        setEndPage(page);
        setSortByPosition(true);
    }

    static List<Word> of(PDDocument pdf, int page) throws IOException {
        var words = new PdfWords(page);
        words.writeText(pdf, Writer.nullWriter());
        return words.words;
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
        words.add(new Word(text.toString(), box(letters), 1));
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
