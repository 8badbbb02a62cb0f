package dev.lifeops.ocr.recognise;

import java.nio.ByteBuffer;

/** Tesseract as a new process would have it: loaded for one picture, then thrown away. */
public final class FreshTesseract {

    private static final int AUTOMATIC = 3;

    private FreshTesseract() {}

    /** The text of grey pixels, all settings left as they are. */
    public static String text(Tessdata tessdata, byte[] pixels, int width, int height) {
        var tesseract = Natives.TESSERACT;
        var api = tesseract.TessBaseAPICreate();
        try {
            tesseract.TessBaseAPIInit3(api, tessdata.folder(Model.QUICK).toString(), "eng");
            tesseract.TessBaseAPISetPageSegMode(api, AUTOMATIC);
            var buffer = ByteBuffer.allocateDirect(pixels.length).put(pixels).flip();
            tesseract.TessBaseAPISetImage(api, buffer, width, height, 1, width);
            var text = tesseract.TessBaseAPIGetUTF8Text(api);
            try {
                return text.getString(0, "UTF-8");
            } finally {
                tesseract.TessDeleteText(text);
            }
        } finally {
            tesseract.TessBaseAPIEnd(api);
            tesseract.TessBaseAPIDelete(api);
        }
    }
}
