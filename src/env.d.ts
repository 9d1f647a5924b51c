declare namespace App {
  interface Locals {
    /** The document that is being rendered; set by the document page, read by the components of its units. */
    policy: import('./library/policy-view.ts').PolicyView;
  }
}
