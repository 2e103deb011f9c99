/**
 * Newsgraph: news articles in, one cross-referenced graph out. Without arguments it is a server, with arguments one
 * command.
 *
 * <p>
 * The map: each package, and behind the arrow the packages that it may use. There is no other way between packages, and
 * no circle; {@code ArchitectureTest} reads this list.
 *
 * <pre>
 * (root)            -> command database http
 * access            -> vocabulary
 * affiliation       -> article change directory graphql sql vocabulary
 * annotation        -> directory.popolo ingest.detect ingest.link ingest.memory ingest.resolve text vocabulary
 * apikey            -> access audit graphql sql vocabulary
 * article           -> graphql kept sql vocabulary
 * audit             -> access graphql sql vocabulary
 * change            -> sql
 * command           -> access annotation apikey article audit directory.popolo evaluation export graphql ingest ingest.memory training vocabulary
 * crossref          -> article directory graphql kept mention sql vocabulary
 * database          ->
 * diff              -> article directory graphql publishing sql vocabulary
 * directory         -> access audit change graphql kept sql text vocabulary
 * directory.popolo  -> audit directory graphql sql text vocabulary
 * evaluation        -> annotation vocabulary
 * execution         -> access graphql sql vocabulary
 * export            -> article crossref directory graphql ingest.parse mention publishing sql text vocabulary
 * feed              -> access article change directory graphql sql vocabulary
 * graphql           -> access sql vocabulary
 * http              -> access apikey execution graphql oidc product ratelimit sql vocabulary
 * ingest            -> access affiliation article audit change crossref directory graphql ingest.detect ingest.format ingest.link ingest.parse ingest.relate ingest.resolve mention merge quotation review sql text vocabulary
 * ingest.detect     -> ingest.detect.crf text vocabulary
 * ingest.detect.crf -> text vocabulary
 * ingest.format     -> text
 * ingest.link       -> ingest.detect ingest.resolve text vocabulary
 * ingest.memory     -> directory.popolo ingest.detect ingest.link text vocabulary
 * ingest.parse      -> ingest.format text vocabulary
 * ingest.relate     -> ingest.detect ingest.resolve text vocabulary
 * ingest.resolve    -> ingest.detect text vocabulary
 * intake            -> access article graphql http ingest ingest.format ratelimit vocabulary
 * kept              -> sql vocabulary
 * mention           -> article directory graphql sql vocabulary
 * merge             -> access article audit change crossref directory graphql review sql vocabulary
 * metrics           -> article directory kept sql
 * oidc              -> access vocabulary
 * product           -> access apikey article audit change graphql sql vocabulary
 * publishing        -> access affiliation article audit change crossref graphql ingest sql vocabulary
 * quotation         -> article directory graphql mention sql
 * ratelimit         -> access vocabulary
 * rest              -> article crossref execution export graphql http ratelimit vocabulary
 * review            -> access article audit change crossref directory graphql mention sql text vocabulary
 * sample            -> article directory.popolo ingest
 * search            -> article directory graphql sql text vocabulary
 * socket            -> access execution graphql http product ratelimit
 * sql               ->
 * text              ->
 * training          -> ingest.detect ingest.detect.crf text vocabulary
 * vocabulary        ->
 * webhook           -> access article audit change directory feed graphql product sql vocabulary
 * </pre>
 *
 * <p>
 * Six words: an <b>article</b> is a piece of news across its versions; a <b>revision</b> is one version of it, which
 * never changes; an <b>entity</b> is a person, organization or place of the directory; a <b>mention</b> is a name at one
 * place in a revision; an <b>appearance</b> is an entity in a published article; a <b>co-mention</b> is two entities
 * named together.
 */
@NullMarked
package org.newsgraph;

import org.jspecify.annotations.NullMarked;
