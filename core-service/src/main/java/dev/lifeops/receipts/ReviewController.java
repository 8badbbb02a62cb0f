package dev.lifeops.receipts;

import dev.lifeops.identity.CurrentUser;
import dev.lifeops.shared.PageParameters;
import dev.lifeops.shared.Paged;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.function.Function;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.Sort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for a person's word, over HTTP. */
@RestController
@RequestMapping(ReceiptController.PATH)
@Tag(name = "Receipts")
class ReviewController {

    private final CurrentUser user;
    private final Review review;
    private final SureReceipts sure;

    ReviewController(CurrentUser user, Review review, SureReceipts sure) {
        this.user = user;
        this.review = review;
        this.sure = sure;
    }

    @GetMapping("/review")
    @Operation(
            summary = "List what I should look at",
            description = "Receipts that were read and are not confirmed, that could not be read, or that look like "
                    + "another one; the most doubtful first, each with what may be wrong and why.")
    Paged<ReviewEntry> queue(@Valid @ParameterObject PageParameters page) {
        return Paged.of(review.queue(user.id(), page.sortedBy(Sort.unsorted())), Function.identity());
    }

    @PostMapping("/confirm")
    @Operation(
            summary = "Confirm what is sure",
            description = "Confirms the receipts of which all is read with confidence, the items come to the total and "
                    + "nothing is odd, and says of the others why not. Only tells so unless `dryRun` is `false`. Each "
                    + "is confirmed by itself, and confirming again changes nothing.")
    SureView confirm(@Valid @RequestBody SureEdit edit) {
        return sure.confirm(user.id(), edit);
    }
}
