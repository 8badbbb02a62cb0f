package dev.lifeops.ocr.reread;

import dev.lifeops.ocr.page.Word;
import dev.lifeops.ocr.prepare.Scan;
import java.util.List;

/** A part of a line of print, and the words that were seen there before, from left to right. */
public record Part(Scan line, List<Word> seen) {}
