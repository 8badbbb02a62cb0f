package dev.lifeops.finance.categories;

import dev.lifeops.finance.categories.DefaultTree.Branch;
import dev.lifeops.finance.categories.DefaultTree.Language;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.ETags;
import dev.lifeops.shared.IdempotencyKeys;
import dev.lifeops.shared.MergePatch;
import dev.lifeops.shared.Paged;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What a person does with categories: begin with those that are offered, add, move, merge. */
@Service
class CategoryDesk {

    private static final String SCOPE = "POST " + CategoryController.PATH;

    private final CategoryTable categories;
    private final MergePatch patches;
    private final IdempotencyKeys keys;
    private final Clock clock;

    CategoryDesk(CategoryTable categories, MergePatch patches, IdempotencyKeys keys, Clock clock) {
        this.categories = categories;
        this.patches = patches;
        this.keys = keys;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Paged<Category.View> list(UserId owner, Pageable page) {
        return Paged.of(categories.all(owner, page), Category::view);
    }

    @Transactional(readOnly = true)
    public Category show(UserId owner, UUID id) {
        return categories.find(owner, id).orElseThrow(CategoryProblems::notFound);
    }

    /** Adds what of the default tree is not there yet; names that a person gave stay. */
    @Transactional
    public Paged<Category.View> begin(UserId owner, Language language, Pageable page) {
        categories.lockTree(owner);
        offer(owner, null, DefaultTree.in(language));
        return list(owner, page);
    }

    private void offer(UserId owner, @Nullable UUID parent, List<Branch> branches) {
        for (var branch : branches) {
            var id = categories.offer(owner, parent, branch.key(), branch.name(), clock.instant());
            offer(owner, id, branch.children());
        }
    }

    @Transactional
    public Category add(UserId owner, CategoryEdit category, @Nullable String idempotencyKey) {
        var id = keys.once(owner.value(), SCOPE, idempotencyKey, category.toString(), () -> add(owner, category));
        return show(owner, id);
    }

    private UUID add(UserId owner, CategoryEdit category) {
        categories.lockTree(owner);
        requireParent(owner, category);
        requireFreeName(owner, category);
        return categories.add(owner, category, clock.instant());
    }

    @Transactional
    public Category describe(UserId owner, UUID id, @Nullable String ifMatch, JsonNode patch) {
        categories.lockTree(owner);
        var category = show(owner, id);
        ETags.requireMatch(ifMatch, category.version());
        var described = patches.apply(patch, category.content());
        requireParent(owner, described);
        if (described.parentId() != null && categories.isWithin(described.parentId(), id)) {
            throw CategoryProblems.cycle();
        }
        if (!described.equals(category.content())) {
            requireFreeName(owner, described);
        }
        categories.rewrite(id, described);
        return show(owner, id);
    }

    /** Deletes one that nothing is in, or whose content has somewhere to go. */
    @Transactional
    public void delete(UserId owner, UUID id, @Nullable String ifMatch, @Nullable UUID moveTo) {
        categories.lockTree(owner);
        var category = show(owner, id);
        if (ifMatch != null) {
            ETags.requireMatch(ifMatch, category.version());
        }
        if (moveTo != null) {
            move(owner, id, moveTo);
        }
        if (categories.isUsed(id)) {
            throw CategoryProblems.inUse();
        }
        categories.delete(id);
    }

    private void move(UserId owner, UUID id, UUID to) {
        if (categories.find(owner, to).isEmpty()) {
            throw CategoryProblems.unknown("moveTo");
        }
        if (categories.isWithin(to, id)) {
            throw CategoryProblems.cycle();
        }
        if (categories.partsClash(id, to)) {
            throw CategoryProblems.nameTaken();
        }
        if (categories.bothHaveBudgets(id, to)) {
            throw CategoryProblems.bothHaveBudgets();
        }
        categories.move(id, to);
    }

    private void requireParent(UserId owner, CategoryEdit category) {
        if (category.parentId() != null
                && categories.find(owner, category.parentId()).isEmpty()) {
            throw CategoryProblems.unknown("parentId");
        }
    }

    private void requireFreeName(UserId owner, CategoryEdit category) {
        if (categories.isNameTaken(owner, category)) {
            throw CategoryProblems.nameTaken();
        }
    }
}
