package dev.lifeops.ocr.paragon;

import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The signed envelope of a receipt: {@code data} is a JWS, whose middle part is the document. */
final class Envelope {

    private static final int PARTS = 3;

    private Envelope() {}

    static Optional<JsonNode> document(JsonNode root) {
        var data = root.path("data");
        if (!data.isString() || data.asString().isBlank()) {
            return Optional.empty();
        }
        var parts = data.asString().strip().split("\\.", -1);
        if (parts.length != PARTS) {
            throw new NotAReceipt("The signed part of the receipt is cut off.");
        }
        return Optional.of(Documents.receipt(Json.parse(decoded(parts[1])))
                .orElseThrow(() -> new NotAReceipt("The signed document is no receipt.")));
    }

    private static byte[] decoded(String part) {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException e) {
            throw new NotAReceipt("The signed part of the receipt is no base64url.");
        }
    }
}
