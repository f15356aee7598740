/** The doctor, before every fault that it knows. */
@NullMarked
package gg.muster.local.doctor;

import org.jspecify.annotations.NullMarked;
