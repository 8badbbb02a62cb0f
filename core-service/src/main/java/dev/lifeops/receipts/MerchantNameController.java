package dev.lifeops.receipts;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.AnswersProblem;
import dev.lifeops.shared.PageParameters;
import dev.lifeops.shared.Paged;
import dev.lifeops.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Function;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The names of merchants that were learned, over HTTP. */
@RestController
@RequestMapping("/api/v1/merchant-names")
@Tag(name = "Receipts")
class MerchantNameController {

    private final CurrentUser user;
    private final MerchantNames names;

    MerchantNameController(CurrentUser user, MerchantNames names) {
        this.user = user;
        this.names = names;
    }

    @GetMapping
    @Operation(
            summary = "List what I call merchants that receipts print otherwise",
            description = "Learned when the merchant of a receipt, or of what was booked from one, was renamed; used "
                    + "when the next receipt is read.")
    Paged<MerchantNameView> list(@Valid @ParameterObject PageParameters page) {
        return Paged.of(names.all(user.id(), page.sortedBy(Sort.unsorted())), Function.identity());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Have a merchant's name forgotten", description = "Receipts keep the names that they have.")
    @AnswersProblem(status = 404, code = "MERCHANT_NAME_NOT_FOUND", when = "There is no such name.")
    void forget(@PathVariable UUID id) {
        if (!names.forget(user.id(), id)) {
            throw new Problem(HttpStatus.NOT_FOUND, "MERCHANT_NAME_NOT_FOUND", "There is no such name.");
        }
    }
}
