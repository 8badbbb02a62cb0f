package dev.lifeops.ocr.printer;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import dev.lifeops.ocr.printer.Truth.Tax;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** The square that a German till prints below its receipt. */
public final class TseCode {
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
    private static final String SIGNATURE = "K8zsZ6NjsBzoQ".repeat(7) + "==";
    private static final String PUBLIC_KEY = "BBXNYQErM4d9s".repeat(7) + "==";

    private TseCode() {}

    /** What the till puts on record about a sale that began a minute before it ended. */
    public static String of(Truth truth) {
        Instant end = truth.at().atZone(GERMANY).toInstant();
        return "V0;KASSE-7;Kassenbeleg-V1;Beleg^%s_%s_0.00_0.00_0.00^%s:%s;4711;9422;%s;%s;ecdsa-plain-SHA384;unixTime;%s;%s"
                .formatted(
                        gross(truth, 19),
                        gross(truth, 7),
                        truth.total(),
                        truth.payment().cash() ? "Bar" : "Unbar",
                        end.minusSeconds(60),
                        end,
                        SIGNATURE,
                        PUBLIC_KEY);
    }

    private static BigDecimal gross(Truth truth, int rate) {
        return truth.totals().taxes().stream()
                .filter(tax -> tax.rate().compareTo(BigDecimal.valueOf(rate)) == 0)
                .map(Tax::base)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    /** Draws the code with its lower left corner at x and y. */
    static void draw(String text, float x, float y, float side, PDPageContentStream ink) throws IOException {
        BitMatrix matrix = matrix(text);
        float module = side / matrix.getWidth();
        for (int row = 0; row < matrix.getHeight(); row++) {
            for (int column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row)) {
                    ink.addRect(x + column * module, y + side - (row + 1) * module, module, module);
                }
            }
        }
        ink.fill();
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, Map.of(EncodeHintType.MARGIN, 0));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
