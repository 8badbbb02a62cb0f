package dev.lifeops.identity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own account over HTTP. */
@RestController
@Tag(name = "Identity")
class MeController {

    private final Accounts accounts;
    private final CurrentUser currentUser;

    MeController(Accounts accounts, CurrentUser currentUser) {
        this.accounts = accounts;
        this.currentUser = currentUser;
    }

    @GetMapping("/api/v1/me")
    @Operation(summary = "Who am I")
    Person me() {
        return accounts.findById(currentUser.id().value()).orElseThrow().person();
    }
}
