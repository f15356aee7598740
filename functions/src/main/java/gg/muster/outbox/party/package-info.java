@NullMarked
package gg.muster.outbox.party;

import org.jspecify.annotations.NullMarked;
