@NullMarked
package gg.muster.message;

import org.jspecify.annotations.NullMarked;
