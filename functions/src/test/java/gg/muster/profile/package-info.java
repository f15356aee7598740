@NullMarked
package gg.muster.profile;

import org.jspecify.annotations.NullMarked;
