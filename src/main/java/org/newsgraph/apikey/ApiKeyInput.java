package org.newsgraph.apikey;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.Role;
import org.newsgraph.vocabulary.Scope;

/** What is asked of a new key, as the contract has it. */
@Input("ApiKeyInput")
@Description("What is asked of a new key.")
public class ApiKeyInput {
    @NonNull
    @Description("Whom it is for; 1 to 200 characters.")
    public String name;

    @NonNull
    @Description("What kind of caller it stands for.")
    public Role role;

    @Nullable
    @Description("What it may be used for, among what the role may; all of that if none is given.")
    public List<@NonNull Scope> scopes;

    @Nullable
    @Description("The networks (CIDR, such as 192.0.2.0/24) that it is good from, at most 100; from everywhere if none is given.")
    public List<@NonNull String> networks;

    @Nullable
    @Description("How long it is good, in days, 1 to 365; 90 if not given.")
    public Integer days;

    ApiKeyDraft draft() {
        return ApiKeyDraft.of("input.", name, role, scopes, networks, days);
    }
}
