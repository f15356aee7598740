/** The endpoints of Discord's REST API, version 10, over the practice guild. */
@NullMarked
package gg.muster.local.practice.api;

import org.jspecify.annotations.NullMarked;
