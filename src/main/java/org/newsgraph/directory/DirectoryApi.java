package org.newsgraph.directory;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.graphql.TextBounds;
import org.newsgraph.vocabulary.EntityKind;

/** The directory in the contract: reading. */
@GraphQLApi
public class DirectoryApi {
    private static final String FIRST = "Items from the start, 1 to 100; 20 if neither first nor last is given.";
    private static final String AFTER = "Cursor to start behind.";
    private static final String LAST = "Items from the end, 1 to 100; not together with first.";
    private static final String BEFORE = "Cursor to end before.";
    private final Directory directory;

    DirectoryApi(Directory directory) {
        this.directory = directory;
    }

    @Query("entity")
    @Description("One entity by its id, or by what another register calls it; null if there is none. Errors: INVALID_ARGUMENT, INVALID_ID.")
    public @Nullable EntityRow entity(@Name("id") @Id @Description("Its id.") String id,
            @Name("identifier") @Description("What another register calls it.") @Nullable IdentifierInput identifier) {
        if ((id == null) == (identifier == null)) {
            throw ApiException.invalid("id", "exactly one of id and identifier must be given");
        }
        List<EntityRow> found = identifier == null
                ? directory.knownWithKeys(List.of(EntityIds.key("id", id)))
                : directory.identifiedBy(TextBounds.check("identifier.scheme", identifier.scheme),
                        TextBounds.check("identifier.value", identifier.value));
        return found.stream().filter(entity -> id == null || entity.getId().equals(id)).findFirst().orElse(null);
    }

    @NonNull
    @Query("entities")
    @Description("Entities of the directory, by name or most alike first. Errors: INVALID_ARGUMENT, INVALID_CURSOR.")
    public EntityConnection entities(
            @Name("filter") @Description("Which entries; all if null.") @Nullable EntityFilter filter,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before) {
        EntityScope scope = EntityScope.check(filter, null);
        Directory.Listing listing = directory.page(scope, PageRequest.of(first, after, last, before));
        return new EntityConnection(edges(listing, EntityRow.class, EntityEdge::new),
                listing.page().info(listing.cursor()), scope);
    }

    @NonNull
    @Query("people")
    @Description("People of the directory, by name or most alike first. Errors: INVALID_ARGUMENT, INVALID_CURSOR.")
    public PersonConnection people(
            @Name("filter") @Description("Which entries; all if null.") @Nullable EntityFilter filter,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before) {
        EntityScope scope = EntityScope.check(filter, EntityKind.PERSON);
        Directory.Listing listing = directory.page(scope, PageRequest.of(first, after, last, before));
        return new PersonConnection(edges(listing, PersonRow.class, PersonEdge::new),
                listing.page().info(listing.cursor()), scope);
    }

    @NonNull
    @Query("organizations")
    @Description("Organizations of the directory, by name or most alike first. Errors: INVALID_ARGUMENT, INVALID_CURSOR.")
    public OrganizationConnection organizations(
            @Name("filter") @Description("Which entries; all if null.") @Nullable EntityFilter filter,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before) {
        EntityScope scope = EntityScope.check(filter, EntityKind.ORGANIZATION);
        Directory.Listing listing = directory.page(scope, PageRequest.of(first, after, last, before));
        return new OrganizationConnection(edges(listing, OrganizationRow.class, OrganizationEdge::new),
                listing.page().info(listing.cursor()), scope);
    }

    @NonNull
    @Query("places")
    @Description("Places of the directory, by name or most alike first. Errors: INVALID_ARGUMENT, INVALID_CURSOR.")
    public PlaceConnection places(
            @Name("filter") @Description("Which entries; all if null.") @Nullable EntityFilter filter,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before) {
        EntityScope scope = EntityScope.check(filter, EntityKind.PLACE);
        Directory.Listing listing = directory.page(scope, PageRequest.of(first, after, last, before));
        return new PlaceConnection(edges(listing, PlaceRow.class, PlaceEdge::new),
                listing.page().info(listing.cursor()), scope);
    }

    private static <N, E> List<E> edges(Directory.Listing listing, Class<N> type,
            BiFunction<Supplier<String>, N, E> edge) {
        return listing.page().items().stream()
                .map(found -> edge.apply(() -> listing.cursor().apply(found), type.cast(found.entity()))).toList();
    }

    private static final String TOTAL = "Exact number of entries in the whole list; counted only when asked for.";

    @Name("totalCount")
    @Description(TOTAL)
    public List<@NonNull Integer> entityCount(@Source List<EntityConnection> connections) {
        return directory.counts(connections.stream().map(EntityConnection::scope).toList());
    }

    @Name("totalCount")
    @Description(TOTAL)
    public List<@NonNull Integer> personCount(@Source List<PersonConnection> connections) {
        return directory.counts(connections.stream().map(PersonConnection::scope).toList());
    }

    @Name("totalCount")
    @Description(TOTAL)
    public List<@NonNull Integer> organizationCount(@Source List<OrganizationConnection> connections) {
        return directory.counts(connections.stream().map(OrganizationConnection::scope).toList());
    }

    @Name("totalCount")
    @Description(TOTAL)
    public List<@NonNull Integer> placeCount(@Source List<PlaceConnection> connections) {
        return directory.counts(connections.stream().map(PlaceConnection::scope).toList());
    }

    @Name("mergedInto")
    @Description("What it was merged into, and is known by now; null if it was not, or readers do not know that one. A merged entity is found by its id alone.")
    public List<@Nullable EntityRow> mergedInto(@Source List<EntityRow> entities) {
        return directory.survivorsOf(entities);
    }

    @Name("aliases")
    @Description("Further names, by name.")
    public List<@NonNull List<@NonNull AliasRow>> aliases(@Source List<EntityRow> entities) {
        return directory.aliasesOf(entities);
    }

    @Name("identifiers")
    @Description("What other registers call it, by scheme.")
    public List<@NonNull List<@NonNull IdentifierRow>> identifiers(@Source List<EntityRow> entities) {
        return directory.identifiersOf(entities);
    }

    @Name("sameAs")
    @Description("Addresses of pages that are about the same thing (schema.org sameAs).")
    public List<@NonNull List<@NonNull String>> sameAs(@Source List<EntityRow> entities) {
        return directory.sameAsOf(entities);
    }

    @Name("affiliations")
    @Description("Organizations that the person belongs or belonged to, latest start first.")
    public List<@NonNull List<@NonNull MembershipRow>> affiliations(@Source List<PersonRow> people) {
        return directory.affiliationsOf(people);
    }

    @Name("members")
    @Description("People who belong or belonged to the organization, latest start first. Errors: INVALID_ARGUMENT.")
    public List<@NonNull List<@NonNull MembershipRow>> members(@Source List<OrganizationRow> organizations,
            @Name("first") @DefaultValue("20") @Description("Items, 1 to 100; 20 if null.") @Nullable Integer first) {
        return directory.membersOf(organizations, PageRequest.size("first", first, PageRequest.DEFAULT_SIZE));
    }

    @Name("parent")
    @Description("The organization that it is part of, if known.")
    public List<@Nullable OrganizationRow> parent(@Source List<OrganizationRow> organizations) {
        return directory.referredTo(organizations, OrganizationRow::parentKey).stream()
                .map(OrganizationRow.class::cast).toList();
    }

    @Name("person")
    @Description("Who belongs to it.")
    public List<@NonNull PersonRow> person(@Source List<MembershipRow> memberships) {
        return directory.referredTo(memberships, MembershipRow::personKey).stream().map(PersonRow.class::cast).toList();
    }

    @Name("organization")
    @Description("What the person belongs to.")
    public List<@NonNull OrganizationRow> organization(@Source List<MembershipRow> memberships) {
        return directory.referredTo(memberships, MembershipRow::organizationKey).stream()
                .map(OrganizationRow.class::cast).toList();
    }
}
