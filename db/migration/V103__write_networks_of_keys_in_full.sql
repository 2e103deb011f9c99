-- What counts of an address of IPv4 that is written as one of IPv6 was told by the bits of the former alone, and a number could
-- begin with 0. Keys were made with such networks; now they would be good from nowhere.
UPDATE api_key SET networks = (
    SELECT array_agg(regexp_replace(
        CASE WHEN written.part[2]::integer <= 32
             THEN host(inet '0.0.0.0' + (written.part[1]::inet - inet '::ffff:0.0.0.0')) || '/' || written.part[2]
             ELSE network END,
        '/0+([0-9])', '/\1') ORDER BY place)
    FROM unnest(networks) WITH ORDINALITY AS each (network, place)
    LEFT JOIN LATERAL regexp_match(network,
        '^\s*([0:]+:ffff:(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:0|[1-9][0-9]{0,2})(?:\.(?:0|[1-9][0-9]{0,2})){3}))/([0-9]{1,3})\s*$',
        'i') AS written (part) ON true)
WHERE EXISTS (SELECT FROM unnest(networks) AS each (network) WHERE network ~* '/0[0-9]|:ffff:.*/');
