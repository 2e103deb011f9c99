-- So that to hand over a few of very many articles costs no more than these few. The house, which is nobody's key, is 0:
-- only a value that is the same puts what stands behind it in an index in order. A long source and a long URI have no room in
-- one row of an index, so it holds what stands for the source.
CREATE INDEX article_by_provider_and_source
    ON article (coalesce(provider_id, 0), md5(lower(source)), (coalesce(uri, '') COLLATE "C"), id);
CREATE INDEX article_by_provider_and_uri
    ON article (coalesce(provider_id, 0), (coalesce(uri, '') COLLATE "C"), id);
