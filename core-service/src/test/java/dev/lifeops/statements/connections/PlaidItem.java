package dev.lifeops.statements.connections;

import static dev.lifeops.statements.connections.FakeSimpleFin.list;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A bank that somebody has connected with Plaid: changes in order, two to a page, and a cursor that counts them. */
final class PlaidItem {

    static final PlaidItem GONE = new PlaidItem();
    private static final int PAGE = 2;

    static {
        GONE.remove();
    }

    private final List<Change> changes = new CopyOnWriteArrayList<>();
    private final List<Answer> faults = new CopyOnWriteArrayList<>();
    private final List<String> cursors = new CopyOnWriteArrayList<>();
    private volatile @Nullable String trouble;

    /** A status and a text. */
    record Answer(int status, String body) {}

    private record Change(String kind, String json) {}

    static Answer error(String type, String code) {
        return new Answer(code.equals("RATE_LIMIT") ? 429 : 400, """
                {"error_type": "%s", "error_code": "%s", "error_message": "no", "display_message": null, "request_id": "r"}""".formatted(type, code));
    }

    PlaidItem added(String id, LocalDate day, String amount, String name) {
        return told("added", id, null, false, day, amount, name);
    }

    PlaidItem pending(String id, LocalDate day, String amount, String name) {
        return told("added", id, null, true, day, amount, name);
    }

    /** What was pending is booked: one is removed and another added, as Plaid does it. */
    PlaidItem booked(String pendingId, String id, LocalDate day, String amount, String name) {
        removed(pendingId);
        return told("added", id, pendingId, false, day, amount, name);
    }

    PlaidItem modified(String id, LocalDate day, String amount, String name) {
        return told("modified", id, null, false, day, amount, name);
    }

    PlaidItem removed(String id) {
        changes.add(new Change("removed", "{\"transaction_id\": \"%s\", \"account_id\": \"A1\"}".formatted(id)));
        return this;
    }

    private PlaidItem told(
            String kind,
            String id,
            @Nullable String pendingId,
            boolean pending,
            LocalDate day,
            String amount,
            String name) {
        var before = pendingId == null ? "null" : "\"" + pendingId + "\"";
        changes.add(new Change(kind, """
                {"transaction_id": "%s", "account_id": "A1", "pending_transaction_id": %s, "pending": %b, "date": "%s",
                "amount": %s, "iso_currency_code": "USD", "unofficial_currency_code": null, "name": "%s",
                "merchant_name": null, "original_description": "%s"}""".formatted(id, before, pending, day, amount, name, name)));
        return this;
    }

    void fail(String type, String code) {
        faults.add(error(type, code));
    }

    /** The next so many pages come, and then one fails. */
    void failAfter(int pages, String type, String code) {
        for (var page = 0; page < pages; page++) {
            faults.add(new Answer(0, ""));
        }
        fail(type, code);
    }

    void breakDown(String code) {
        trouble = code;
    }

    void mend() {
        trouble = null;
    }

    boolean isRemoved() {
        return "ITEM_NOT_FOUND".equals(trouble);
    }

    /** With which cursors it was asked, in order. */
    List<String> cursors() {
        return cursors;
    }

    Answer accounts() {
        return answer("{\"accounts\": %s, \"item\": {\"institution_name\": \"My Bank\"}, \"request_id\": \"r\"}"
                .formatted(accountList()));
    }

    private static String accountList() {
        return """
                [{"account_id": "A1", "name": "Checking", "mask": "0815", "type": "depository", "subtype": "checking",
                  "balances": {"current": 100.10, "available": 90, "iso_currency_code": "USD", "unofficial_currency_code": null}},
                 {"account_id": "A2", "name": "Card", "mask": null, "type": "credit", "subtype": "credit card",
                  "balances": {"current": 0.30, "available": null, "iso_currency_code": "USD", "unofficial_currency_code": null}}]""";
    }

    Answer sync(JsonNode body) {
        var cursor = body.path("cursor").asString("");
        cursors.add(cursor);
        if (!faults.isEmpty()) {
            var fault = faults.removeFirst();
            if (fault.status() != 0) {
                return fault;
            }
        }
        var from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor.replace("c", ""));
        var to = Math.min(from + PAGE, changes.size());
        var page = changes.subList(from, to);
        return answer("""
                {"added": %s, "modified": %s, "removed": %s, "next_cursor": "c%d", "has_more": %b, "accounts": %s,
                "transactions_update_status": "HISTORICAL_UPDATE_COMPLETE", "request_id": "r"}""".formatted(
                        list(of(page, "added")),
                        list(of(page, "modified")),
                        list(of(page, "removed")),
                        to,
                        to < changes.size(),
                        accountList()));
    }

    private static Stream<String> of(List<Change> page, String kind) {
        return page.stream().filter(change -> change.kind().equals(kind)).map(Change::json);
    }

    Answer remove() {
        var answer = answer("{\"request_id\": \"r\"}");
        trouble = "ITEM_NOT_FOUND";
        return answer;
    }

    private Answer answer(String body) {
        var code = trouble;
        return code == null ? new Answer(200, body) : error("ITEM_ERROR", code);
    }
}
