@NullMarked
package gg.muster.architecture.planted.picturesneednofontlibrary.picture;

import org.jspecify.annotations.NullMarked;
