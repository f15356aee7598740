/** What players have achieved, to be shown at once: published by the ledger, read by one script. */
@NullMarked
package gg.muster.stats;

import org.jspecify.annotations.NullMarked;
