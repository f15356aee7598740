/** What {@code template.yaml} describes, made on a stand-in for AWS: LocalStack, or whatever speaks as it does. */
@NullMarked
package gg.muster.localstack;

import org.jspecify.annotations.NullMarked;
