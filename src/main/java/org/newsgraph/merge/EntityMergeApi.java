package org.newsgraph.merge;

import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Requires;
import org.newsgraph.audit.AuditLog;
import org.newsgraph.audit.Subject;
import org.newsgraph.change.ChangeKind;
import org.newsgraph.directory.DirectoryEditor;
import org.newsgraph.directory.EditTransaction;
import org.newsgraph.directory.EditedEntity;
import org.newsgraph.directory.EntityDraft;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.ListBounds;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.merge.EntityMerges.Held;
import org.newsgraph.review.MentionReviews;
import org.newsgraph.vocabulary.EntityKind;
import org.newsgraph.vocabulary.Scope;

/** Merging and splitting entities in the contract. */
@GraphQLApi
public class EntityMergeApi {
    private static final String[] TYPES = {"Person", "Organization", "Place"};
    private final EntityMerges merges;
    private final MergeProposals proposals;
    private final MentionReviews reviews;
    private final DirectoryEditor editor;
    private final EditTransaction transaction;
    private final AuditLog audit;

    EntityMergeApi(EntityMerges merges, MergeProposals proposals, MentionReviews reviews, DirectoryEditor editor,
            EditTransaction transaction, AuditLog audit) {
        this.merges = merges;
        this.proposals = proposals;
        this.reviews = reviews;
        this.editor = editor;
        this.transaction = transaction;
        this.audit = audit;
    }

    @Requires(Scope.EDIT)
    @Mutation("mergeEntities")
    @Description("Says that two entities are one: mentions, names, identifiers and memberships of the source go over to the target, whose own values stay. The source's id still resolves; its mergedInto is the target. undoMerge takes it back. Errors: INVALID_ID, NOT_FOUND; INVALID_ARGUMENT for two kinds; CONFLICT if either was merged before or one is part of the other.")
    public EditedEntity mergeEntities(
            @NonNull @Name("sourceId") @Id @Description("Id of the one that goes.") String sourceId,
            @NonNull @Name("targetId") @Id @Description("Id of the one that stays.") String targetId) {
        GlobalId source = id("sourceId", sourceId);
        GlobalId target = id("targetId", targetId);
        return transaction.run(() -> merge(source, target));
    }

    private EditedEntity merge(GlobalId source, GlobalId target) {
        merges.begin();
        // In one order for all, whichever of the two is to go.
        boolean sourceFirst = source.key() < target.key();
        Held first = sourceFirst ? merges.hold("sourceId", source) : merges.hold("targetId", target);
        Held second = sourceFirst ? merges.hold("targetId", target) : merges.hold("sourceId", source);
        Held going = sourceFirst ? first : second;
        Held staying = sourceFirst ? second : first;
        return around(going, () -> around(staying, () -> {
            merges.merge(going, staying);
            return new EditedEntity(staying.key(), staying.kind(), true);
        }));
    }

    @Requires(Scope.EDIT)
    @Mutation("acceptMergeProposal")
    @Description("Merges the two of a proposal: the provisional one into the other; of two provisional ones, the later known into the earlier. The answer is the one that stays. Errors: INVALID_ID, NOT_FOUND; CONFLICT if either was merged before.")
    public EditedEntity acceptMergeProposal(@NonNull @Name("id") @Id @Description("The proposal's id.") String id) {
        long key = GlobalId.key("id", id, MergeProposal.TYPE);
        return transaction.run(() -> {
            // Before the proposal is held: an article that comes in may be adding to it.
            merges.begin();
            return audit.around(Subject.MERGE_PROPOSAL, key, () -> {
                MergeProposals.Direction direction = proposals.direction(key)
                        .orElseThrow(() -> ApiException.notFound("id", "id names no merge proposal"));
                return merge(direction.source(), direction.target());
            });
        });
    }

    @Requires(Scope.EDIT)
    @Mutation("undoMerge")
    @Description("Takes the merge of an entity back: it gets again what it had, as far as nobody has changed that since. Errors: INVALID_ID, NOT_FOUND; CONFLICT if it is not merged, or the other was merged in turn, or if no published article named it and others have come in since that name another of its name.")
    public EditedEntity undoMerge(
            @NonNull @Name("id") @Id @Description("Id of the entity that was merged into another.") String id) {
        GlobalId entity = id("id", id);
        return transaction.run(() -> {
            merges.begin();
            Held held = merges.hold("id", entity);
            return around(held, () -> {
                merges.undo(held);
                return new EditedEntity(held.key(), held.kind(), true);
            });
        });
    }

    @Requires(Scope.EDIT)
    @Mutation("splitEntity")
    @Description("Gives some mentions of an entity to a new one of the same kind; they are confirmed by that. An alias that is the new one's name goes over to it, and those that aliases names. If readers see no article of these mentions, they know the new entity, which is provisional, from when one is published. The answer is the new entity. Errors: INVALID_ID, NOT_FOUND, INVALID_ARGUMENT; CONFLICT if a mention names another entity, the entity was merged into another, or one that would be provisional has the name of another that is.")
    public EditedEntity splitEntity(@NonNull @Name("id") @Id @Description("Id of the entity to split.") String id,
            @NonNull @Name("mentionIds") @Id @Description("1 to 100 ids of its mentions, each once.") List<@NonNull String> mentionIds,
            @NonNull @Name("name") @Description("Preferred name of the new entity, 1 to 500 characters.") String name,
            @Name("aliases") @Description("Aliases of the entity that go over to the new one, in their spelling, at most 100; none if null.") @Nullable List<String> aliases) {
        List<String> going = ListBounds.check("aliases", aliases);
        GlobalId entity = id("id", id);
        if (mentionIds.isEmpty() || mentionIds.size() > PageRequest.MAX_SIZE
                || new HashSet<>(mentionIds).size() < mentionIds.size()) {
            throw ApiException.invalid("mentionIds",
                    "mentionIds must have 1 to " + PageRequest.MAX_SIZE + " items, each once");
        }
        List<Long> mentions = mentionIds.stream().map(one -> GlobalId.key("mentionIds", one, "Mention")).toList();
        return transaction.run(() -> {
            merges.begin();
            Held held = merges.hold("id", entity);
            EntityMerges.checkNotMerged("id", held);
            return around(held, () -> {
                boolean seen = merges.areSeen(mentions);
                EditedEntity made = audit.creating(subject(held.kind()), () -> part(held, name, going, seen),
                        EditedEntity::key);
                mentions.forEach(mention -> reviews.give(mention, held.key(), new GlobalId(entity.type(), made.key())));
                if (seen) {
                    merges.log(ChangeKind.ENTITY_SPLIT, held.key());
                }
                return made;
            });
        });
    }

    private EditedEntity part(Held whole, String name, List<String> aliases, boolean seen) {
        EntityDraft draft = DirectoryEditor.named(whole.kind(), name);
        // Who is made by a review of articles that readers do not see is known when they see one of them.
        EditedEntity part = seen ? editor.create(draft) : editor.createProvisional(draft);
        boolean gone = merges.giveNames(whole.key(), part.key(), aliases);
        if (!seen && gone) {
            merges.log(ChangeKind.ENTITY_CHANGED, whole.key());
        }
        return part;
    }

    private <T> T around(Held entity, Supplier<T> change) {
        return audit.around(subject(entity.kind()), entity.key(), change);
    }

    private static Subject subject(EntityKind kind) {
        return Subject.valueOf(kind.name());
    }

    private static GlobalId id(String field, String id) {
        long key = GlobalId.key(field, id, TYPES);
        return new GlobalId(GlobalId.parse(id).orElseThrow().type(), key);
    }
}
