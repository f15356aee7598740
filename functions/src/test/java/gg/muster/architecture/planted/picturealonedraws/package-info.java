@NullMarked
package gg.muster.architecture.planted.picturealonedraws;

import org.jspecify.annotations.NullMarked;
