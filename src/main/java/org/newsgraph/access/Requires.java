package org.newsgraph.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.newsgraph.vocabulary.Scope;

/** What a caller must be allowed to do for an operation; every mutation says it, and a query that anybody may ask does not. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {
    Scope[] value();
}
