# The forms in which a diary is given out.

format-name-document = Document
format-about-document = the whole diary as one diary document, without the photos themselves
format-name-bundle = With photos
format-about-bundle = a bundle: the document with the photos’ original bytes
format-name-tables = Tables
format-about-tables = a folder of CSV tables, with a README of their columns
format-name-fhir = FHIR
format-about-fhir = a FHIR R4B bundle for other health programs
format-name-calendar = Calendar
format-about-calendar = days ahead, with titles that say nothing
format-name-charts = Charts
format-about-charts = a folder of the charts as pictures, each with a CSV table of its numbers
