//! What people take away as files and on paper: CSV tables and the hand-over.

pub mod csv;
pub mod csv_table;
pub mod handover;
