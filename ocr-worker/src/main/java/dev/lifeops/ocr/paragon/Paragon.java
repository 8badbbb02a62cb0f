package dev.lifeops.ocr.paragon;

import dev.lifeops.ocr.check.Reading;

/** A Polish electronic receipt ({@code JPK_KASA_PARAGON} 1-0 or 2-0) as tills and shops' applications hand it out. */
public final class Paragon {

    private Paragon() {}

    /** Whether a file is JSON, by the first thing in it. */
    public static boolean isClaimedBy(byte[] file) {
        return Json.begins(file);
    }

    /** What the receipt says; the signed document comes before the print view beside it. */
    public static Reading read(byte[] file) {
        var root = Json.parse(file);
        return Envelope.document(root)
                .or(() -> Documents.receipt(root))
                .map(document -> new FiscalDocument(document).reading())
                .or(() -> PrintView.of(root).map(PrintView::reading))
                .orElseThrow(() -> new NotAReceipt("The JSON is no receipt of the form JPK_KASA_PARAGON."));
    }
}
