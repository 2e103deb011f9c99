package org.newsgraph.directory;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.AliasKind;

/** A further name, as an editor gives it. */
@Input("AliasInput")
@Description("A further name of an entity.")
public class AliasInput {
    @NonNull
    @Description("1 to 500 characters; white space is trimmed and every run of it made one blank.")
    public String name = "";

    @DefaultValue("NAME")
    @Description("How it relates to the preferred name; null is NAME.")
    public @Nullable AliasKind kind = AliasKind.NAME;

    public AliasKind kind() {
        return kind == null ? AliasKind.NAME : kind;
    }

    public AliasInput() {
    }

    public AliasInput(String name, AliasKind kind) {
        this.name = name;
        this.kind = kind;
    }
}
