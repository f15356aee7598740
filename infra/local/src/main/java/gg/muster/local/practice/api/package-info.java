/** Discord's REST API, version 10, over the practice guild: its endpoints, checks, limits, and faults made on purpose. */
@NullMarked
package gg.muster.local.practice.api;

import org.jspecify.annotations.NullMarked;
