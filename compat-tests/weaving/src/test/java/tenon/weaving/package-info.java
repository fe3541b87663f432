/* SPDX-License-Identifier: Apache-2.0 */
/** Each way to weave, the failures of each, and what a reloading class loader and a stranger to Tenon see of it. */
package tenon.weaving;
