package org.newsgraph.product;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Actor;
import org.newsgraph.access.Caller;
import org.newsgraph.access.Requires;
import org.newsgraph.apikey.ApiKey;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.article.Embargoes;
import org.newsgraph.graphql.Batch;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.vocabulary.Scope;

/** Products in the contract; for administrators, and for who has one. */
@GraphQLApi
public class ProductApi {
    private final Products products;
    private final Embargoes embargoes;

    ProductApi(Products products, Embargoes embargoes) {
        this.products = products;
        this.embargoes = embargoes;
    }

    @NonNull
    @Query("products")
    @Requires(Scope.ADMINISTER)
    @Description("All products, by name; there are 1,000 at most.")
    public List<@NonNull Product> products() {
        return products.all();
    }

    @Query("product")
    @Description("The product of the key that asks: all that it sees. Null if that is everything that is published. An article with a publishedAt longer ago than maxAgeDays is not in it any more.")
    public @Nullable Product own() {
        Caller caller = Actor.current().caller();
        return caller == null || caller.product() == null ? null : products.find(caller.product()).orElse(null);
    }

    @Mutation("createProduct")
    @Requires(Scope.ADMINISTER)
    @Description("Makes a product. Errors: INVALID_ARGUMENT; CONFLICT if there are 1,000 already.")
    public Product createProduct(@NonNull @Name("input") @Description("What it is to be.") ProductInput input) {
        return products.create(input.draft());
    }

    @Mutation("updateProduct")
    @Requires(Scope.ADMINISTER)
    @Description("Makes a product what the input says: conditions that are not given are given up. It holds from the next request on. Errors: INVALID_ID, NOT_FOUND, INVALID_ARGUMENT.")
    public Product updateProduct(@NonNull @Name("id") @Id @Description("The product.") String id,
            @NonNull @Name("input") @Description("What it is to be.") ProductInput input) {
        return products.update(key("id", id), input.draft());
    }

    @NonNull
    @Id
    @Mutation("deleteProduct")
    @Requires(Scope.ADMINISTER)
    @Description("Takes a product out of the list; gives its id. Errors: INVALID_ID, NOT_FOUND; CONFLICT while a key that is good is assigned to it.")
    public String deleteProduct(@NonNull @Name("id") @Id @Description("The product.") String id) {
        products.delete(key("id", id));
        return id;
    }

    @NonNull
    @Id
    @Mutation("assignProduct")
    @Requires(Scope.ADMINISTER)
    @Description("From now on the key sees that product and nothing else; every replica knows it within five seconds. A key that takes its place has the same product. Gives the key's id. Errors: INVALID_ID, NOT_FOUND; INVALID_ARGUMENT if the key is an editor's or administrator's.")
    public String assignProduct(@NonNull @Name("apiKey") @Id @Description("The key.") String apiKey,
            @Name("product") @Id @Description("The product; null: all that is published.") @Nullable String product) {
        products.assign(GlobalId.key("apiKey", apiKey, ApiKey.TYPE), product == null ? null : key("product", product));
        return apiKey;
    }

    @Name("product")
    @Description("All that it sees; null if that is everything that is published.")
    public List<@Nullable Product> product(@Source List<ApiKey> ofKeys) {
        List<Long> keys = Batch.keys(ofKeys, ApiKey::productKey);
        return Batch.ones(ofKeys, ApiKey::productKey, keys.isEmpty() ? List.of() : products.withKeys(keys),
                Product::key);
    }

    @Name("embargoedUntil")
    @Description("When its embargo ends: until then it must not be used. Null if it is published; only those whose product has access to articles under embargo see others.")
    public List<@Nullable Instant> embargoedUntil(@Source List<ArticleRow> articles) {
        return embargoes.endsOf(articles);
    }

    private static Long key(String field, String id) {
        return GlobalId.key(field, id, Product.TYPE);
    }
}
