"""A seeded simulator of the invoices that reach companies' accounts payable, honest and fraudulent."""
