/** The bodies of requests to app storage, as `@forge/kvs` writes them. */
import * as v from 'valibot';

// A key's own rules are checked apart, since the platform names each breach with a code of its own.
const named = {
  key: v.unknown() as unknown as v.GenericSchema<string>,
  entityName: v.optional(v.string()),
};

const ttl = v.object({ value: v.number(), unit: v.string() });

const setOptions = v.optional(
  v.looseObject({
    keyPolicy: v.optional(v.picklist(['OVERRIDE', 'FAIL_IF_EXISTS'])),
    returnValue: v.optional(v.picklist(['PREVIOUS', 'LATEST'])),
    ttl: v.optional(ttl),
  }),
);

const condition = { condition: v.string(), values: v.array(v.unknown()) };
const propertyConditions = v.array(v.object({ property: v.string(), ...condition }));
const conditions = v.optional(
  v.object({ and: v.optional(propertyConditions), or: v.optional(propertyConditions) }),
);

export const keySchema = v.looseObject(named);
export const setSchema = v.looseObject({ ...named, value: v.unknown(), options: setOptions });

export const querySchema = v.looseObject({
  limit: v.optional(v.unknown()),
  after: v.optional(v.string()),
  where: v.optional(
    v.array(
      v.object({
        property: v.literal('key'),
        condition: v.literal('BEGINS_WITH'),
        values: v.array(v.string()),
      }),
    ),
  ),
});

export const entityQuerySchema = v.looseObject({
  entityName: v.string(),
  indexName: v.string(),
  partition: v.optional(v.array(v.unknown())),
  range: v.optional(v.object(condition)),
  filters: conditions,
  sort: v.optional(v.picklist(['ASC', 'DESC'])),
  cursor: v.optional(v.string()),
  limit: v.optional(v.number()),
});

export const batchGetSchema = v.array(keySchema);
export const batchSetSchema = v.array(setSchema);

export const transactionSchema = v.looseObject({
  set: v.optional(v.array(v.looseObject({ ...setSchema.entries, conditions }))),
  delete: v.optional(v.array(v.looseObject({ ...named, conditions }))),
  check: v.optional(v.array(v.looseObject({ ...named, conditions }))),
});

export type KeyRequest = v.InferOutput<typeof keySchema>;
export type SetRequest = v.InferOutput<typeof setSchema>;
