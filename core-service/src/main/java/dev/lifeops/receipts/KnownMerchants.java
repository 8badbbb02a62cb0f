package dev.lifeops.receipts;

import dev.lifeops.identity.UserId;
import dev.lifeops.receipts.MerchantNames.Known;
import dev.lifeops.receipts.ReaderNotes.Confidence;
import dev.lifeops.receipts.ReaderNotes.Naming;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Calls merchants what their customer calls them. */
@Component
class KnownMerchants {

    private final MerchantNames names;

    KnownMerchants(MerchantNames names) {
        this.names = names;
    }

    /** A name that the person gave before stands in for the one that was read, which is kept beside it. */
    Said name(UserId owner, ReceiptContent content, ReaderNotes notes) {
        var merchant = content.merchant();
        return names.recall(owner, merchant.taxId(), merchant.name())
                .map(known -> named(content, notes, known))
                .orElseGet(() -> new Said(content, notes));
    }

    private static Said named(ReceiptContent content, ReaderNotes notes, Known known) {
        var sure = notes.confidence();
        return new Said(
                content.with(content.merchant().called(known.name())),
                notes.with(new Confidence(null, sure.purchasedOn(), sure.total()))
                        .with(new Naming(notes.naming().printed(), known.why())));
    }

    /** A person called the merchant of a receipt otherwise. */
    void learn(Receipt receipt, ReceiptContent before) {
        var merchant = receipt.content().merchant();
        var name = merchant.name();
        if (name != null && !Objects.equals(name, before.merchant().name())) {
            names.learn(
                    receipt.owner(), merchant.taxId(), receipt.notes().naming().printed(), name);
        }
    }
}
