package dev.lifeops.ocr.paragon;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What a till signs: receipts, but also invoices, cancelled sales and reports, which are no purchases to be told. */
final class Documents {

    private Documents() {}

    /** The one receipt of the file; several would have to be several receipts here too. */
    static Optional<JsonNode> receipt(JsonNode root) {
        var document = root.path("dokument");
        var receipts = (document.isArray() ? list(document) : List.of(document))
                .stream().filter(each -> each.path("paragon").isObject()).toList();
        if (receipts.size() > 1) {
            throw new NotAReceipt("The file holds several receipts; send each by itself.");
        }
        return receipts.stream().findFirst();
    }

    private static List<JsonNode> list(JsonNode documents) {
        return StreamSupport.stream(documents.spliterator(), false).toList();
    }
}
