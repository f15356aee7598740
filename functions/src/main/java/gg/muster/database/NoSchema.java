package gg.muster.database;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.data.jdbc.config.SchemaGenerator;

/** In place of what would look for schemas to generate at every start, with all of Micronaut Data behind it. */
@Context
@Replaces(SchemaGenerator.class)
final class NoSchema {}
