-- Pseudorandom numbers that are equal on every machine, with any thread count and engine version.
--
-- This is the first file of the sample. The files run in the order of their names, on one connection, after
-- audit_schema.sql. All need the variables seed (an integer from 0) and sample_end (timestamptz), the sample's now.
--
-- An integer hash of a key is used because random() differs between runs and hash() can differ between versions.

-- One round of mixing 32 bits; the product stays below 2^63.
create temp macro sample_mix(bits) as
    (xor(bits, bits >> 16) * 73244475) & 4294967295;

-- A number in [0, 1) for a key below 2^32. The draw number keeps independent draws for one key apart.
create temp macro sample_random(key, draw) as
    sample_mix(
        sample_mix(
            sample_mix(
                (cast(key as bigint) + (cast(getvariable('seed') as bigint) + draw) * 1013904223) & 4294967295
            ) + draw
        )
    ) / cast(4294967296 as double);

-- A whole number from 0 to below the bound.
create temp macro sample_below(bound, key, draw) as
    cast(floor(bound * sample_random(key, draw)) as bigint);

-- Text in the form of a UUID, as applications, service principals and OAuth clients have them.
create temp macro sample_uuid(key, draw) as
    format(
        '{:08x}-{:04x}-4{:03x}-a{:03x}-{:08x}{:04x}',
        sample_below(4294967296, key, draw),
        sample_below(65536, key, draw + 1),
        sample_below(4096, key, draw + 2),
        sample_below(4096, key, draw + 3),
        sample_below(4294967296, key, draw + 4),
        sample_below(65536, key, draw + 5)
    );

-- The service principals that use apps: 0 checks them, 1 is the pipeline that deploys what nobody owns any more.
create temp macro sample_machine(number) as
    sample_uuid(number, 140);
