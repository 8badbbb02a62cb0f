package dev.lifeops.identity;

import dev.lifeops.shared.personal.PersonalData;
import dev.lifeops.shared.personal.PersonalTable;
import dev.lifeops.shared.personal.Sheet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who somebody is belongs to the instance they are known to: an import finds another account there. */
@Component
class IdentityTables implements PersonalData {

    @Override
    public List<PersonalTable> tables() {
        var session = PersonalTable.of("identity.session", "account_id");
        return List.of(
                PersonalTable.of("identity.account", "id").leftOut("whoever takes something in has an account already"),
                session.leftOut("is no use elsewhere, and a secret"),
                PersonalTable.partOf(session, "identity.refresh_token", "session_id")
                        .leftOut("is a secret"),
                PersonalTable.where("identity.login_throttle", """
                        t.subject = (select 'account ' || account.email from identity.account
                                     where account.id = :person)""").leftOut("is forgotten after an hour"),
                PersonalTable.nobodys("identity.signing_key", "the secret of the instance"));
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(new Sheet(
                "person",
                "Whose take-out this is",
                "select email, display_name, created_at from identity.account where id = :person"));
    }
}
