package dev.lifeops.ocr.codes;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import dev.lifeops.ocr.prepare.Scan;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Finds the QR codes of a scan. */
public final class CodeReader {

    private static final Map<DecodeHintType, ?> HINTS =
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET, "UTF-8");

    private CodeReader() {}

    /** What the codes say; a code that cannot be read is as good as none. */
    public static List<String> texts(Scan scan) {
        try {
            var found = new QRCodeMultiReader().decodeMultiple(bitmap(scan), HINTS);
            return Arrays.stream(found).map(Result::getText).distinct().toList();
        } catch (NotFoundException e) {
            return List.of();
        }
    }

    private static BinaryBitmap bitmap(Scan scan) {
        var width = scan.width();
        var height = scan.height();
        return new BinaryBitmap(new HybridBinarizer(
                new PlanarYUVLuminanceSource(scan.pixels(), width, height, 0, 0, width, height, false)));
    }
}
