package dev.lifeops.ocr.check;

import dev.lifeops.ocr.parse.Candidates;
import dev.lifeops.ocr.parse.figures.Figure;
import dev.lifeops.ocr.parse.figures.TaxCandidate;
import dev.lifeops.ocr.parse.fiscal.FiscalRecord;
import dev.lifeops.ocr.parse.items.ItemCandidate;
import dev.lifeops.ocr.parse.language.RowKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Weighs the candidates of all passes over one receipt. */
public final class Checker {

    private final Weights weights = Weights.load("total");
    private final Weights settled = Weights.load("settled");
    private final Confidences confidences = new Confidences();

    /** The verdict over the passes so far, the first pass first; an empty list is a page without text. */
    public Verdict check(List<Candidates> passes) {
        return check(passes, null);
    }

    /** The same, where the till's own record decides what it knows. */
    public Verdict check(List<Candidates> passes, @Nullable FiscalRecord record) {
        Attestation till = new Attestation(record);
        Optional<Elected> voted = new TotalVote(passes, weights).winner();
        Optional<DateVote.Day> votedDay = new DateVote(passes).winner();
        Optional<Elected> elected = till.total(voted);
        Optional<DateVote.Day> day = till.day(votedDay);
        Optional<MerchantVote.Name> name = new MerchantVote(passes).winner();
        BigDecimal total = elected.map(Elected::total).orElse(null);
        ItemsVote.Choice items = new ItemsVote(passes, total).winner();
        Reading.Payment payment = till.payment(new Payments(passes).of(total));
        Evidence evidence = new Clues(passes, items).of(name, day, elected);
        Reading.Confidence confidence = till.confidence(confidences.of(evidence));
        Reading reading = new Reading(
                new Reading.Merchant(
                        name.map(MerchantVote.Name::text).orElse(null),
                        first(passes, Candidates::taxId),
                        first(passes, Candidates::address)),
                day.map(DateVote.Day::date).orElse(null),
                day.map(DateVote.Day::time).orElse(null),
                till.currency(first(passes, Candidates::currency)),
                total,
                subtotal(passes),
                till.taxes(taxes(passes)),
                payment,
                items(items.items(), evidence),
                confidence,
                findings(passes, elected, day, name, items, payment, till.disagreement(voted, votedDay)),
                first(passes, Candidates::language),
                passes.isEmpty() ? "" : passes.getFirst().text(),
                Reading.Timings.NONE);
        return new Verdict(reading, isSettled(reading, items.proven()) || isSure(confidence, passes.size()), evidence);
    }

    private boolean isSettled(Reading reading, boolean itemsProven) {
        return reading.confidence().total() >= settled.of("total")
                && reading.purchasedOn() != null
                && reading.merchant().name() != null
                && itemsProven;
    }

    /** For the items alone nothing is looked at a third time. */
    private boolean isSure(Reading.Confidence confidence, int looks) {
        return looks > 1
                && confidence.total() >= settled.of("sure_total")
                && confidence.purchasedOn() >= settled.of("sure_date")
                && confidence.merchant() >= settled.of("sure_merchant");
    }

    private static List<Reading.Finding> findings(
            List<Candidates> passes,
            Optional<Elected> elected,
            Optional<DateVote.Day> day,
            Optional<MerchantVote.Name> name,
            ItemsVote.Choice items,
            Reading.Payment payment,
            Optional<String> disagreement) {
        Findings findings = new Findings();
        if (passes.stream().allMatch(pass -> pass.text().isBlank())) {
            return findings.text(false).list();
        }
        findings.merchant(name.isPresent()).code(disagreement);
        day.ifPresentOrElse(findings::date, findings::noDate);
        elected.ifPresentOrElse(
                total -> findings.disputed(total).items(items, total.total()).change(payment, total.total()),
                findings::noTotal);
        return findings.taxes(passes).list();
    }

    private static @Nullable BigDecimal subtotal(List<Candidates> passes) {
        return passes.stream()
                .flatMap(pass -> new Figures(pass).of(RowKind.SUBTOTAL))
                .map(Figure::amount)
                .findFirst()
                .orElse(null);
    }

    private static List<Reading.Tax> taxes(List<Candidates> passes) {
        return passes.stream()
                .map(Candidates::taxes)
                .filter(taxes -> !taxes.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(Checker::tax)
                .toList();
    }

    private static Reading.Tax tax(TaxCandidate tax) {
        return new Reading.Tax(tax.code(), tax.rate(), tax.amount());
    }

    private List<Reading.Item> items(List<ItemCandidate> items, Evidence evidence) {
        return IntStream.range(0, items.size())
                .mapToObj(place -> item(
                        items.get(place), confidences.ofItem(evidence.items().get(place))))
                .toList();
    }

    private static Reading.Item item(ItemCandidate item, double confidence) {
        return new Reading.Item(
                item.name(),
                item.quantity(),
                item.unit(),
                item.unitPrice(),
                item.discount(),
                item.total(),
                item.taxCode(),
                confidence,
                item.box());
    }

    private static <T> @Nullable T first(List<Candidates> passes, Function<Candidates, @Nullable T> field) {
        return passes.stream().map(field).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
