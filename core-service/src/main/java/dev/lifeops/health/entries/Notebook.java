package dev.lifeops.health.entries;

import dev.lifeops.health.intake.Intake;
import dev.lifeops.health.intake.IntakeBatch;
import dev.lifeops.health.intake.Measurement;
import dev.lifeops.health.intake.Metric;
import dev.lifeops.health.intake.Origin;
import dev.lifeops.health.intake.Refusal;
import dev.lifeops.health.intake.Source;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.ETags;
import dev.lifeops.shared.FieldProblem;
import dev.lifeops.shared.IdempotencyKey;
import dev.lifeops.shared.IdempotencyKeys;
import dev.lifeops.shared.MergePatch;
import dev.lifeops.shared.Paged;
import dev.lifeops.shared.Problem;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What a person does with entries; each is on record as measurements, too, in the same transaction. */
@Service
class Notebook {

    private static final String SCOPE = "POST " + EntryController.PATH;

    private final Entries entries;
    private final Intake intake;
    private final Source manual;
    private final MergePatch patches;
    private final IdempotencyKeys keys;
    private final Clock clock;

    Notebook(
            Entries entries,
            Intake intake,
            @Qualifier("manual") Source manual,
            MergePatch patches,
            IdempotencyKeys keys,
            Clock clock) {
        this.entries = entries;
        this.intake = intake;
        this.manual = manual;
        this.patches = patches;
        this.keys = keys;
        this.clock = clock;
    }

    /** An entry to be shown, and the version it is shown in. */
    record Shown(EntryView view, long version) {}

    @Transactional(readOnly = true)
    public Shown show(UserId owner, UUID id) {
        return shown(entries.findByIdAndOwnerId(id, owner.value()).orElseThrow(Notebook::notFound));
    }

    @Transactional(readOnly = true)
    public Paged<EntryView> list(UserId owner, EntryFilter filter, Pageable page) {
        return Paged.of(
                entries.find(owner.value(), filter.start(), filter.end(), filter.metric(), page), EntryView::of);
    }

    @Transactional
    public Shown write(UserId owner, EntryEdit edit, @Nullable String idempotencyKey) {
        if (idempotencyKey == null) {
            return shown(write(owner, edit));
        }
        var fingerprint = IdempotencyKey.fingerprintOf(edit.toString());
        var key = new IdempotencyKey(owner.value(), SCOPE, idempotencyKey, fingerprint);
        return show(owner, keys.once(key, () -> write(owner, edit).id()).resource());
    }

    private Entry write(UserId owner, EntryEdit edit) {
        var entry = entries.saveAndFlush(new Entry(owner, fine(edit), clock.instant()));
        record(owner, entry);
        return entry;
    }

    @Transactional
    public Shown correct(UserId owner, UUID id, @Nullable String ifMatch, JsonNode patch) {
        var entry = lock(owner, id);
        ETags.requireMatch(ifMatch, entry.version());
        var corrected = patches.apply(patch, entry.content());
        retract(owner, entry);
        entry.rewrite(fine(corrected));
        entries.flush();
        record(owner, entry);
        return shown(entry);
    }

    @Transactional
    public void strike(UserId owner, UUID id, @Nullable String ifMatch) {
        var entry = lock(owner, id);
        if (ifMatch != null) {
            ETags.requireMatch(ifMatch, entry.version());
        }
        retract(owner, entry);
        entries.delete(entry);
    }

    private void record(UserId owner, Entry entry) {
        intake.take(
                owner,
                manual,
                batch -> entry.content().values().forEach((metric, value) -> add(batch, entry, metric, value)));
    }

    private static void add(IntakeBatch batch, Entry entry, Metric metric, double value) {
        var at = entry.content().measuredAt();
        batch.add(new Measurement(
                        metric,
                        at.toInstant(),
                        at.toInstant(),
                        value,
                        Origin.UNKNOWN,
                        at.getOffset(),
                        entry.id().toString()))
                .ifPresent(refusal -> refuse(refusal, metric));
    }

    private void retract(UserId owner, Entry entry) {
        intake.retract(
                owner,
                manual,
                entry.id().toString(),
                entry.content().measuredAt().toInstant());
    }

    /** As fine as PostgreSQL keeps times, so that what is retracted is what was recorded. */
    private static EntryEdit fine(EntryEdit edit) {
        var values = edit.values();
        if (values.containsKey(Metric.SYSTOLIC) != values.containsKey(Metric.DIASTOLIC)) {
            throw refusal("values", "a blood pressure is SYSTOLIC and DIASTOLIC");
        }
        return new EntryEdit(edit.measuredAt().truncatedTo(ChronoUnit.MICROS), Map.copyOf(values), edit.note());
    }

    private static void refuse(Refusal refusal, Metric metric) {
        switch (refusal) {
            case NOT_A_NUMBER, IMPLAUSIBLE -> throw refusal("values." + metric, "cannot be true in " + metric.unit());
            case IN_THE_FUTURE -> throw refusal("measuredAt", "must not be in the future");
            case TIMES_CONTRADICT, TOO_LONG, TOO_LONG_AGO -> throw refusal("measuredAt", "is too long ago");
        }
    }

    private Entry lock(UserId owner, UUID id) {
        return entries.lock(id, owner.value()).orElseThrow(Notebook::notFound);
    }

    private static Shown shown(Entry entry) {
        return new Shown(EntryView.of(entry), entry.version());
    }

    private static Problem refusal(String field, String message) {
        return FieldProblem.refusal(List.of(new FieldProblem(field, message)));
    }

    private static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "ENTRY_NOT_FOUND", "There is no such entry.");
    }
}
