@NullMarked
package gg.muster.architecture.planted.ledgeralonetouchesthedatabase;

import org.jspecify.annotations.NullMarked;
