package dev.lifeops.statements.imports;

import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Amounts;
import dev.lifeops.shared.Problem;
import dev.lifeops.statements.files.StatementLine;
import dev.lifeops.statements.files.StatementReading;
import dev.lifeops.statements.files.UnreadableFile;
import dev.lifeops.statements.imports.PreviewView.Booked;
import dev.lifeops.statements.imports.PreviewView.Refusal;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Shows what an import would do. */
@Component
class Previewing {

    private final Whose whose;
    private final TransactionOperations transaction;

    Previewing(Whose whose, TransactionOperations transaction) {
        this.whose = whose;
        this.transaction = transaction;
    }

    PreviewView of(UserId owner, ImportWish wish, StatementReading reading) throws IOException {
        var overview = new Overview();
        var refusal = read(reading, overview);
        UUID account = null;
        if (refusal == null) {
            try {
                account = transaction.execute(
                        _ -> whose.account(owner, wish, overview).account().id());
            } catch (Problem problem) {
                refusal = refusal(problem);
            }
        }
        return view(reading, overview, about(wish, overview), refusal, account);
    }

    private static @Nullable Refusal read(StatementReading reading, Overview overview) throws IOException {
        try {
            reading.read(overview);
            return null;
        } catch (UnreadableFile e) {
            return new Refusal(e.code(), e.getMessage());
        }
    }

    private static Refusal refusal(Problem problem) {
        var body = problem.getBody();
        var code = Objects.requireNonNull(body.getProperties()).get("code");
        return new Refusal(String.valueOf(code), String.valueOf(body.getDetail()));
    }

    private static Overview.Part about(ImportWish wish, Overview overview) {
        try {
            return overview.about(Whose.number(wish, overview));
        } catch (Problem _) {
            return overview.about(overview.numbers().stream().findFirst().orElse(null));
        }
    }

    private static PreviewView view(
            StatementReading reading,
            Overview overview,
            Overview.Part part,
            @Nullable Refusal refusal,
            @Nullable UUID account) {
        return new PreviewView(
                reading.file().format(),
                reading.file().charset().name(),
                reading.mapping(),
                reading.headings(),
                overview.numbers(),
                account,
                refusal,
                part.lines(),
                overview.unreadableLines(),
                part.firstDay(),
                part.lastDay(),
                part.first().stream().map(Previewing::booked).toList(),
                overview.unreadable());
    }

    private static Booked booked(StatementLine line) {
        return new Booked(
                line.number(),
                line.bookedOn(),
                Objects.requireNonNull(Amounts.money(line.amount())),
                line.currency(),
                line.wording().merchant(),
                line.wording().note());
    }
}
