package dev.lifeops.ocr.parse.figures;

import dev.lifeops.ocr.page.Box;
import dev.lifeops.ocr.parse.language.RowKind;
import java.math.BigDecimal;

/**
 * An amount and what the words beside it say it is.
 *
 * @param strength how plainly they say so; only figures of one kind compare
 * @param certainty 1 as printed, less where digits were repaired
 * @param place how far down the receipt it stands, from 0 to 1
 */
public record Figure(RowKind kind, BigDecimal amount, double strength, double certainty, double place, Box box) {}
