package dev.lifeops.ocr.prepare;

import java.util.ArrayList;
import java.util.List;

/** Lines of text that stand together. */
final class TextBlocks {

    private static final double SHARE_OF_LARGEST = 0.2;

    /** In heights of letters. */
    private static final double REACH = 6;

    private TextBlocks() {}

    /** The lines of all blocks that are not small beside the largest. */
    static List<TextLine> largest(List<TextLine> lines) {
        var blocks = new ArrayList<List<TextLine>>();
        for (var line : lines) {
            var near = blocks.stream()
                    .filter(block -> block.stream().anyMatch(other -> line.isWithin(reach(line, other), other)))
                    .toList();
            var merged = new ArrayList<>(List.of(line));
            near.forEach(merged::addAll);
            blocks.removeAll(near);
            blocks.add(merged);
        }
        var largest = blocks.stream().mapToDouble(TextBlocks::weight).max().orElse(0);
        return blocks.stream()
                .filter(block -> weight(block) >= SHARE_OF_LARGEST * largest)
                .flatMap(List::stream)
                .toList();
    }

    private static double reach(TextLine one, TextLine other) {
        return REACH * Math.max(one.size(), other.size());
    }

    private static double weight(List<TextLine> block) {
        return block.stream().mapToDouble(TextLine::weight).sum();
    }
}
